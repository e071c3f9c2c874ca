package org.scrutineer.rehearsal.answers;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.reference.ReferenceManager;
import org.javarosa.core.services.IPropertyManager;
import org.javarosa.core.services.PropertyManager;
import org.javarosa.core.services.properties.IPropertyRules;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormUtils;

/// The form engine of the phones, JavaRosa.
///
/// It keeps its settings in statics, so there is one engine in a process and forms are parsed by one thread at a time.
final class Engine {

    /// Its loggers, some of which go by the simple name of their class. Held here, because java.util.logging
    /// forgets the level of a logger that nobody holds.
    private static final List<Logger> LOGS = Stream.of(
                    "org.javarosa",
                    "XFormParser",
                    "XFormAnswerDataParser",
                    "ReferenceManager",
                    "XPathEqExpr",
                    "XPathPathExpr",
                    "XPathFuncExprGeo")
            .map(Logger::getLogger)
            .toList();

    static {
        LOGS.forEach(log -> log.setLevel(Level.SEVERE));
        // Needed to open again what was sent.
        new XFormsModule().registerModule();
        PropertyManager.setPropertyManager(new NoProperties());
    }

    private Engine() {}

    /// Parses a form; the media files it names are read at once.
    ///
    /// @param media folder with the media files as the phone fetched them
    /// @throws FormNotFillable when the engine cannot read the form
    static synchronized FormDef parse(byte[] xform, Path media) {
        MediaFolder folder = new MediaFolder(media);
        ReferenceManager.instance().addReferenceFactory(folder);
        try {
            return XFormUtils.getFormFromInputStream(new ByteArrayInputStream(xform));
        } catch (XFormParser.ParseException e) {
            throw new FormNotFillable("The form engine cannot read the form: " + e.getMessage());
        } finally {
            ReferenceManager.instance().removeReferenceFactory(folder);
        }
    }

    /// The device id is written into the form afterwards, as every phone shares this engine.
    private static final class NoProperties implements IPropertyManager {
        @Override
        public List<String> getProperty(String name) {
            return List.of();
        }

        @Override
        public void setProperty(String name, String value) {}

        @Override
        public void setProperty(String name, List<String> value) {}

        @Override
        public String getSingularProperty(String name) {
            return "";
        }

        @Override
        public void addRules(IPropertyRules rules) {}

        @Override
        public List<IPropertyRules> getRules() {
            return List.of();
        }
    }
}
