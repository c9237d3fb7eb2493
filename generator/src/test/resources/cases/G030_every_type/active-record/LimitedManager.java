package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of limited rows belong here. Scaffold made this file once; it is yours. */
public class LimitedManager extends LimitedManagerBase {

    public LimitedManager(Client client) {
        super(client);
    }
}
