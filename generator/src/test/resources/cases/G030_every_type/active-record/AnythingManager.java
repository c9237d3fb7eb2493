package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of anything rows belong here. Scaffold made this file once; it is yours. */
public class AnythingManager extends AnythingManagerBase {

    public AnythingManager(Client client) {
        super(client);
    }
}
