package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of document rows belong here. Scaffold made this file once; it is yours. */
public class DocumentManager extends DocumentManagerBase {

    public DocumentManager(Client client) {
        super(client);
    }
}
