// Opens a report as a reader does and says what is wrong with it. Called by run.
import { readFileSync, mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [report, shots] = process.argv.slice(2);
const url = pathToFileURL(resolve(report)).href;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const sizes = [
  { name: "phone", width: 360, height: 740 },
  { name: "desk", width: 1280, height: 900 },
];
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
const wrong = [];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  headless: true,
  args: [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
for (const { name, width, height } of sizes) {
  for (const colorScheme of ["light", "dark"]) {
    const where = `${name}, ${colorScheme}`;
    const view = { viewport: { width, height }, colorScheme };
    await asReader(where, view, shots && `${shots}/${name}-${colorScheme}.png`);
    await byAxe(where, view);
  }
}
await browser.close();
wrong.forEach((line) => console.error(line));
console.log(`page check: ${report}: ${wrong.length === 0 ? "nothing wrong" : wrong.length + " wrong"}`);
process.exit(wrong.length === 0 ? 0 : 1);

/** The page as it is: its policy holds, nothing of ours runs in it while it loads. */
async function asReader(where, view, shot) {
  const context = await browser.newContext(view);
  const page = await context.newPage();
  page.on("console", (message) => wrong.push(`${where}: console: ${message.text()}`));
  page.on("pageerror", (error) => wrong.push(`${where}: error: ${error.message}`));
  page.on("dialog", (dialog) => wrong.push(`${where}: dialog: ${dialog.message()}`));
  page.on("request", (request) => {
    if (request.url() !== url) wrong.push(`${where}: request to ${request.url()}`);
  });
  await page.goto(url, { waitUntil: "load" });
  await fits(page, where);
  if (shot) {
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: shot, fullPage: true });
  }
  await page.$$eval("details", (all) => all.forEach((details) => (details.open = true)));
  await fits(page, `${where}, everything unfolded`);
  await follows(page, where);
  await context.close();
}

async function fits(page, where) {
  const { scroll, client, wide } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = [...document.querySelectorAll("body *")]
      .filter((it) => it.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 3)
      .map((it) => it.outerHTML.slice(0, 120));
    return { scroll: scrollWidth, client: clientWidth, wide };
  });
  if (scroll > client) wrong.push(`${where}: ${scroll} px wide on ${client}: ${wide.join(" ")}`);
}

/** The first citation leads to a marked place, and every link inside the page to something. */
async function follows(page, where) {
  const lost = await page.$$eval('a[href^="#"]', (links) =>
    links.map((it) => it.getAttribute("href")).filter((it) => !document.getElementById(it.slice(1))),
  );
  lost.forEach((href) => wrong.push(`${where}: ${href} leads nowhere`));
  const cite = page.locator('a.ref[href^="#e"]').first();
  if ((await cite.count()) === 0) return;
  await cite.press("Enter");
  if ((await page.locator("mark:target").count()) !== 1) {
    wrong.push(`${where}: a citation does not lead to its evidence`);
  }
}

/** axe-core must be brought in, which the page's policy forbids: it is set aside for this run. */
async function byAxe(where, view) {
  const context = await browser.newContext({ ...view, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "load" });
  await page.$$eval("details", (all) => all.forEach((details) => (details.open = true)));
  await page.evaluate(axe);
  const result = await page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: "tag", values } }),
    rules,
  );
  for (const violation of result.violations) {
    const nodes = violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160));
    wrong.push(`${where}: axe ${violation.id}: ${violation.help}\n    ${nodes.join("\n    ")}`);
  }
  await context.close();
}
