package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of row rows belong here. Scaffold made this file once; it is yours. */
public class RowManager extends RowManagerBase {

    public RowManager(Client client) {
        super(client);
    }
}
