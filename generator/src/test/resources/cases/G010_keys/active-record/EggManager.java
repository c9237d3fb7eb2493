package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of egg rows belong here. Scaffold made this file once; it is yours. */
public class EggManager extends EggManagerBase {

    public EggManager(Client client) {
        super(client);
    }
}
