package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of festival rows belong here. Scaffold made this file once; it is yours. */
public class FestivalManager extends FestivalManagerBase {

    public FestivalManager(Client client) {
        super(client);
    }
}
