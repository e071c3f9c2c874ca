/// The audit log: who did what to which thing, when, and from where.
///
/// An act is written down in the transaction that does it, as a waiting row; a chainer moves waiting rows, in
/// the order in which they arrived, to the chain of their mission. Each entry carries the SHA-256 over the
/// entry before it and itself, so a changed, removed or inserted entry shows. Entries are never changed: the
/// database refuses it. Rows and hashes only; what is worth an entry is the business of the services.
@NullMarked
package org.scrutineer.platform.audit;

import org.jspecify.annotations.NullMarked;
