package dev.scaffold.runtime.fault;

import dev.scaffold.runtime.fault.FaultProxy.Accept;
import java.util.List;

/** What may happen to a service at any time. When {@link #happen} returns it is over, but for its consequences. */
enum Fault {
    RESET {
        @Override
        void happen(Rig rig, ThrowAwayServer server, Runnable meanwhile) {
            rig.proxy().resetAll();
        }
    },
    SILENCE {
        @Override
        void happen(Rig rig, ThrowAwayServer server, Runnable meanwhile) {
            rig.proxy().links().forEach(ProxyLink::silence);
        }
    },
    PAUSE {
        @Override
        void happen(Rig rig, ThrowAwayServer server, Runnable meanwhile) {
            List<ProxyLink> links = List.copyOf(rig.proxy().links());
            links.forEach(ProxyLink::pause);
            meanwhile.run();
            links.forEach(ProxyLink::resume);
        }
    },
    SLOW {
        @Override
        void happen(Rig rig, ThrowAwayServer server, Runnable meanwhile) {
            rig.proxy().latency(20);
            rig.proxy().slice(7);
            meanwhile.run();
            rig.proxy().latency(0);
            rig.proxy().slice(0);
        }
    },
    NOBODY_LISTENS {
        @Override
        void happen(Rig rig, ThrowAwayServer server, Runnable meanwhile) {
            rig.proxy().accept(Accept.RESET);
            rig.proxy().resetAll();
            meanwhile.run();
            rig.proxy().accept(Accept.PASS);
        }
    },
    NOBODY_ANSWERS {
        @Override
        void happen(Rig rig, ThrowAwayServer server, Runnable meanwhile) {
            rig.proxy().accept(Accept.SILENCE);
            rig.proxy().resetAll();
            meanwhile.run();
            rig.proxy().accept(Accept.PASS);
        }
    },
    TERMINATED {
        @Override
        void happen(Rig rig, ThrowAwayServer server, Runnable meanwhile) {
            rig.server().terminateAll();
        }
    },
    KILLED {
        @Override
        void happen(Rig rig, ThrowAwayServer server, Runnable meanwhile) {
            server.kill();
            meanwhile.run();
            server.restart();
        }
    };

    /** @param meanwhile returns when it has lasted long enough */
    abstract void happen(Rig rig, ThrowAwayServer server, Runnable meanwhile);

    /** Whether the connections that it hit can be used afterwards. */
    boolean isSurvived() {
        return this == PAUSE || this == SLOW;
    }
}
