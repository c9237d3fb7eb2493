package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of album rows belong here. Scaffold made this file once; it is yours. */
public class AlbumManager extends AlbumManagerBase {

    public AlbumManager(Client client) {
        super(client);
    }
}
