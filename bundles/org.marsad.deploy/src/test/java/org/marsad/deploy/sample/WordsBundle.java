package org.marsad.deploy.sample;

/** Bundles with {@link Words} as a component. */
public final class WordsBundle {

    private WordsBundle() {
    }

    /** One whose component waits for a configuration of a PID. */
    public static SampleJar of(String name, String pid) {
        return SampleJar.bundle(name, "1.0.0").holding(Words.class).component("init=\"1\" configuration-policy=\"require\" "
                + "configuration-pid=\"" + pid + "\"", Words.class.getName(),
                "<service><provide interface=\"java.util.concurrent.Callable\"/></service>");
    }
}
