package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of screening rows belong here. Scaffold made this file once; it is yours. */
public class ScreeningManager extends ScreeningManagerBase {

    public ScreeningManager(Client client) {
        super(client);
    }
}
