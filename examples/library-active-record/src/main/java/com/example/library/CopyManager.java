package com.example.library;

import com.example.library.runtime.engine.Client;

/** Named selections of copy rows belong here. Scaffold made this file once; it is yours. */
public class CopyManager extends CopyManagerBase {

    public CopyManager(Client client) {
        super(client);
    }
}
