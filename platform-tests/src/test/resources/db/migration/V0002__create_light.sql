create table light (name text primary key, version bigint not null, colour text not null);
