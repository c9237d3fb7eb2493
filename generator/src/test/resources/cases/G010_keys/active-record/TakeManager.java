package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of take rows belong here. Scaffold made this file once; it is yours. */
public class TakeManager extends TakeManagerBase {

    public TakeManager(Client client) {
        super(client);
    }
}
