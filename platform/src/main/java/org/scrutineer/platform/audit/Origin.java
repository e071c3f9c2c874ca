package org.scrutineer.platform.audit;

/// Who acts, and from where.
///
/// @param actor user name of a person, or what stands for a machine, for example `device 0190…`
/// @param address source address; empty when there is none
/// @param client what the client calls itself (`User-Agent`); empty when it says nothing
public record Origin(String actor, String address, String client) {

    /// Something that the service does by itself.
    public static Origin ofService(String name) {
        return new Origin(name, "", "");
    }
}
