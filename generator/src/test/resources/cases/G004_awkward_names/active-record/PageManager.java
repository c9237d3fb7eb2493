package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of page rows belong here. Scaffold made this file once; it is yours. */
public class PageManager extends PageManagerBase {

    public PageManager(Client client) {
        super(client);
    }
}
