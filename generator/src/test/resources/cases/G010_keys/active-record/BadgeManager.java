package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of badge rows belong here. Scaffold made this file once; it is yours. */
public class BadgeManager extends BadgeManagerBase {

    public BadgeManager(Client client) {
        super(client);
    }
}
