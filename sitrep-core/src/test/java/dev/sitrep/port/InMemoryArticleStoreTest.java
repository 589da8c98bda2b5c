package dev.sitrep.port;

class InMemoryArticleStoreTest extends ArticleStoreContract {

  @Override
  protected ArticleStore store() {
    return new InMemoryArticleStore();
  }

  @Override
  protected ArticleStore reopened(ArticleStore store) {
    return store;
  }
}
