package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of novel rows belong here. Scaffold made this file once; it is yours. */
public class NovelManager extends NovelManagerBase {

    public NovelManager(Client client) {
        super(client);
    }
}
