package com.example.library;

import com.example.library.runtime.engine.Client;

/** Named selections of branch rows belong here. Scaffold made this file once; it is yours. */
public class BranchManager extends BranchManagerBase {

    public BranchManager(Client client) {
        super(client);
    }
}
