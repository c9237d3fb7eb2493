package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of lodging rows belong here. Scaffold made this file once; it is yours. */
public class LodgingManager extends LodgingManagerBase {

    public LodgingManager(Client client) {
        super(client);
    }
}
