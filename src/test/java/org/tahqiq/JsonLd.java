package org.tahqiq;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Reads JSON-LD as a processor that knows two vocabularies by heart, and takes neither another one nor a word that is in none. */
public final class JsonLd {

    private static final Map<String, String> KNOWN = Map.of(
            "http://www.w3.org/ns/anno.jsonld", "contexts/anno.jsonld",
            "https://schema.org", "contexts/schema.jsonld");

    private JsonLd() {}

    /** The document with every word written out as the address of what it means. */
    public static JsonNode expanded(byte[] file) {
        try {
            return Api.JSON.readTree(
                    com.apicatalog.jsonld.JsonLd.expand(JsonDocument.of(new ByteArrayInputStream(file)))
                            .loader(JsonLd::known)
                            .undefinedTermsPolicy(ProcessingPolicy.Fail)
                            .get()
                            .toString());
        } catch (JsonLdError e) {
            throw new AssertionError(e);
        }
    }

    private static Document known(URI address, DocumentLoaderOptions options) throws JsonLdError {
        String context = KNOWN.get(address.toString());
        if (context == null) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_DOCUMENT_FAILED, "Nobody is asked for " + address);
        }
        return JsonDocument.of(new ByteArrayInputStream(Api.resource(context).getBytes(StandardCharsets.UTF_8)));
    }
}
