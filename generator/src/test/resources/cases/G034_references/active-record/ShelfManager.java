package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of shelf rows belong here. Scaffold made this file once; it is yours. */
public class ShelfManager extends ShelfManagerBase {

    public ShelfManager(Client client) {
        super(client);
    }
}
