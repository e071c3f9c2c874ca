package org.scrutineer.rehearsal.answers;

import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.TreeElement;
import org.jspecify.annotations.Nullable;

/// instanceID and deprecatedID in the `meta` of a form.
final class VersionNames {

    private VersionNames() {}

    /// @throws FormNotFillable when the form has no place for it
    static String instanceId(TreeElement root) {
        return String.valueOf(element(root).getValue().getDisplayText());
    }

    /// @param deprecatedId of the version that is replaced; null when there is none
    static void write(TreeElement root, String instanceId, @Nullable String deprecatedId) {
        TreeElement element = element(root);
        element.setAnswer(new StringData(instanceId));
        if (deprecatedId != null) {
            TreeElement node = new TreeElement("deprecatedID");
            node.setNamespace(element.getNamespace());
            node.setNamespacePrefix(element.getNamespacePrefix());
            ((TreeElement) element.getParent()).addChild(node);
            node.setAnswer(new StringData(deprecatedId));
        }
    }

    private static TreeElement element(TreeElement root) {
        TreeElement meta = root.getFirstChild("meta");
        TreeElement element = meta == null ? null : meta.getFirstChild("instanceID");
        if (element == null) {
            throw new FormNotFillable("The form has no meta/instanceID");
        }
        return element;
    }
}
