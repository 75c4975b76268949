package org.marsad.paxexam.jupiter.container;

/**
 * Lets go of an instance of a test class.
 *
 * @param number the number it is kept under
 */
public record ForgetInstance(int number) implements Task {

    @Override
    public void run(TestBundle bundle) {
        bundle.forget(number);
    }
}
