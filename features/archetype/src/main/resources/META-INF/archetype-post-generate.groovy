import java.nio.file.Files
import java.nio.file.Path

// The three kinds are generated side by side; those that were not asked for go away.
def classOf = [analyzer: 'Percentages', source: 'ZipArchives', exporter: 'Headlines']
def kind = request.properties['kind']
Path project = Path.of(request.outputDirectory, request.artifactId)
String folder = request.properties['package'].replace('.', '/')

if (!classOf.containsKey(kind)) {
    throw new IllegalArgumentException("there is no kind '$kind'; the kinds are ${classOf.keySet().join(', ')}; "
            + "delete $project and run it again")
}
classOf.each { other, name ->
    if (other != kind) {
        Files.delete(project.resolve("src/main/java/$folder/${name}.java"))
        Files.delete(project.resolve("src/test/java/$folder/${name}Test.java"))
    }
}
