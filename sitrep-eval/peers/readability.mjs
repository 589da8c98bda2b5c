// Reads pages as lines of JSON (url, html) and answers each with a line: the article's HTML as
// Readability finds it (null for none), and whether it holds the page for readable.
import { createInterface } from "node:readline";
import { Readability, isProbablyReaderable } from "@mozilla/readability";
import { parseHTML } from "linkedom";

for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const { url, html } = JSON.parse(line);
  let answer = { content: null, readerable: false };
  try {
    const { document } = parseHTML(html);
    Object.defineProperty(document, "documentURI", { value: url, configurable: true });
    Object.defineProperty(document, "baseURI", { value: url, configurable: true });
    const readerable = isProbablyReaderable(document);
    answer = { content: new Readability(document).parse()?.content ?? null, readerable };
  } catch (error) {
    answer.error = String(error);
  }
  process.stdout.write(JSON.stringify(answer) + "\n");
}
