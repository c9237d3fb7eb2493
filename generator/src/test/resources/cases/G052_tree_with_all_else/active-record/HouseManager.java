package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of house rows belong here. Scaffold made this file once; it is yours. */
public class HouseManager extends HouseManagerBase {

    public HouseManager(Client client) {
        super(client);
    }
}
