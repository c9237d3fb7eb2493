package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of article rows belong here. Scaffold made this file once; it is yours. */
public class ArticleManager extends ArticleManagerBase {

    public ArticleManager(Client client) {
        super(client);
    }
}
