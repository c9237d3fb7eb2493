package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of transaction rows belong here. Scaffold made this file once; it is yours. */
public class TransactionManager extends TransactionManagerBase {

    public TransactionManager(Client client) {
        super(client);
    }
}
