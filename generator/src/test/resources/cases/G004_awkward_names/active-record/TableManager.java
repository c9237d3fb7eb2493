package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of table rows belong here. Scaffold made this file once; it is yours. */
public class TableManager extends TableManagerBase {

    public TableManager(Client client) {
        super(client);
    }
}
