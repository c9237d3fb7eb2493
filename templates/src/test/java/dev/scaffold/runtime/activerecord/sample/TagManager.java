package dev.scaffold.runtime.activerecord.sample;

import dev.scaffold.runtime.engine.Client;

/** Named selections of tag rows belong here. Scaffold made this file once; it is yours. */
public class TagManager extends TagManagerBase {

    public TagManager(Client client) {
        super(client);
    }
}
