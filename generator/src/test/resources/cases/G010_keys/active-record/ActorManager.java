package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of actor rows belong here. Scaffold made this file once; it is yours. */
public class ActorManager extends ActorManagerBase {

    public ActorManager(Client client) {
        super(client);
    }
}
