package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of folder rows belong here. Scaffold made this file once; it is yours. */
public class FolderManager extends FolderManagerBase {

    public FolderManager(Client client) {
        super(client);
    }
}
