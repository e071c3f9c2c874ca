-- Rows of the outbox live for moments: they are stored whole, without being packed and unpacked.
alter table outbox set (toast_tuple_target = 8160);
