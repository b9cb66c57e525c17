package com.clickkloudy.storage.media.blob;

import com.azure.storage.blob.BlobClient;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.models.UserDelegationKey;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Signs an address, so that whoever knows it may do with one blob what it says.
interface Signing {
    /// By so much a key is valid before and after the address that it is fetched for: clocks differ, and more follow.
    Duration AN_HOUR = Duration.ofHours(1);

    /// @return the address's query
    String sign(BlobClient blob, BlobServiceSasSignatureValues what);

    /// Made for a service that is signed in to.
    interface Of {
        Signing of(BlobServiceClient service);
    }

    /// With the account's own key.
    static Signing byAccount(BlobServiceClient service) {
        return BlobClient::generateSas;
    }

    /// With a key that the account gives to whoever is signed in, so that no key of the account is needed. One serves
    /// many addresses.
    static Signing byIdentity(BlobServiceClient service) {
        var held = new AtomicReference<Optional<UserDelegationKey>>(Optional.empty());
        return (blob, what) -> {
            var until = what.getExpiryTime();
            var key = held.get().filter(each -> !each.getSignedExpiry().isBefore(until));
            return blob.generateUserDelegationSas(what, key.orElseGet(() -> fetch(service, until, held)));
        };
    }

    private static UserDelegationKey fetch(
            BlobServiceClient service, OffsetDateTime until, AtomicReference<Optional<UserDelegationKey>> held) {
        var key = service.getUserDelegationKey(until.minus(AN_HOUR), until.plus(AN_HOUR));
        held.set(Optional.of(key));
        return key;
    }
}
