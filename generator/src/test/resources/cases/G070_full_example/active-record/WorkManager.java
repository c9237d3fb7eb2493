package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of work rows belong here. Scaffold made this file once; it is yours. */
public class WorkManager extends WorkManagerBase {

    public WorkManager(Client client) {
        super(client);
    }
}
