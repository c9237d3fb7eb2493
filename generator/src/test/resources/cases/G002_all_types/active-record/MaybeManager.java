package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of maybe rows belong here. Scaffold made this file once; it is yours. */
public class MaybeManager extends MaybeManagerBase {

    public MaybeManager(Client client) {
        super(client);
    }
}
