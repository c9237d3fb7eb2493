package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of car rows belong here. Scaffold made this file once; it is yours. */
public class CarManager extends CarManagerBase {

    public CarManager(Client client) {
        super(client);
    }
}
