package org.marsad.core.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaTypesTest {

    @ParameterizedTest
    @CsvSource({
        "'نص عربي',a.txt,text/plain",
        "'نص عربي',بلا نهاية,text/plain",
        "'<!DOCTYPE html><p>خبر',page,text/html",
        "'  <?xml version=\"1.0\"?><html xmlns=\"x\">',page,text/html",
        "'<!-- c --> <HTML>',page.php,text/html",
        "'خبر عن <html>',page,text/plain",
        "'خبر',page.HTM,text/html",
        "'%PDF-1.7',report,application/pdf",
        "'%PDF-1.7',report.txt,application/pdf",
        "'\njunk %PDF-1.4',report,application/pdf",
        "'no pdf at all',report.pdf,application/pdf",
        "'PK\u0003\u0004...',a.docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "'PK\u0003\u0004...',a.txt,application/zip",
        "'GIF89a',picture.txt,image/gif",
        "'a\u0000b',blob,application/octet-stream"})
    void theTypeFollowsFromTheBytesAndTheName(String content, String name, String type) {
        assertEquals(type, MediaTypes.of(content.getBytes(StandardCharsets.UTF_8), name));
    }

    @Test
    void htmlInTwoByteUnitsIsHtml() {
        assertEquals("text/html", MediaTypes.of("\uFEFF<html><p>خبر".getBytes(StandardCharsets.UTF_16LE), "page"));
    }

    @Test
    void textInTwoByteUnitsIsText() {
        assertEquals("text/plain", MediaTypes.of("\uFEFFabc خبر".getBytes(StandardCharsets.UTF_16BE), "text"));
    }

    @Test
    void anEmptyFileGoesByItsName() {
        assertEquals("text/html", MediaTypes.of(new byte[0], "a.html"));
        assertEquals("text/plain", MediaTypes.of(new byte[0], "a"));
    }
}
