package com.example.cases;

import com.example.cases.runtime.engine.Client;

/** Named selections of preset rows belong here. Scaffold made this file once; it is yours. */
public class PresetManager extends PresetManagerBase {

    public PresetManager(Client client) {
        super(client);
    }
}
