package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of entry rows belong here. Scaffold made this file once; it is yours. */
public class EntryManager extends EntryManagerBase {

    public EntryManager(Client client) {
        super(client);
    }
}
