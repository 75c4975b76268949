package org.marsad.source.feed;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** Takes in an answer as long as it is not too large. */
final class LimitedBody implements BodySubscriber<byte[]> {

    private final long limit;
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.Subscription subscription;

    /**
     * Takes in one answer.
     *
     * @param limit the most bytes it may have
     */
    LimitedBody(long limit) {
        this.limit = limit;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (bytes.size() + (long) buffer.remaining() > limit) {
                subscription.cancel();
                whole.completeExceptionally(new TooLong());
                return;
            }
            byte[] part = new byte[buffer.remaining()];
            buffer.get(part);
            bytes.writeBytes(part);
        }
    }

    @Override
    public void onError(Throwable trouble) {
        whole.completeExceptionally(trouble);
    }

    @Override
    public void onComplete() {
        whole.complete(bytes.toByteArray());
    }

    /** There are more bytes than allowed. */
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
