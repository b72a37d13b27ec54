-- People and their devices. better-auth keeps accounts, credentials, sessions and verifications (its user,
-- account, session and verification); the others are ours. They are few and are found by a secret or a name
-- before the commune is known, so, unlike the journal, their keys do not begin with it.

create table accounts (
  id uuid primary key,
  commune_id uuid not null,
  name text not null,
  office boolean not null default false,
  -- Office accounts only: members have no password.
  username text unique,
  -- better-auth's fields; nobody is asked for an address.
  email text unique,
  email_verified boolean not null default false,
  image text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table credentials (
  id uuid primary key,
  user_id uuid not null references accounts (id) on delete cascade,
  account_id text not null,
  provider_id text not null,
  -- argon2id as a PHC string.
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);

create table sessions (
  id uuid primary key,
  -- SHA-256 of what the cookie holds: a leaked table signs nobody in.
  token text not null unique,
  account_id uuid not null references accounts (id) on delete cascade,
  expires_at timestamptz not null,
  -- When it was last used, to the minute: an office session ends after 30 idle minutes.
  active_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index sessions_of_account on sessions (account_id);

create table verifications (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verifications_by_identifier on verifications (identifier);

create table invitations (
  -- SHA-256 of what the link holds.
  token text primary key,
  id uuid not null unique,
  commune_id uuid not null,
  membership_id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  -- A newer invitation of the same membership took its place.
  voided_at timestamptz,
  used_at timestamptz,
  -- SHA-256 of the key by which the browser that used it may ask again.
  used_with text,
  account_id uuid
);
create unique index invitations_live on invitations (commune_id, membership_id)
  where used_at is null and voided_at is null;

-- Tries at a secret, by what is guarded ("username:an"). Gone after a success, stale after half an hour.
create table attempts (
  guarded text primary key,
  failed int not null,
  last_at timestamptz not null
);

-- What this installation alone knows: better-auth's signing secret, the hash of the one-time first code.
create table installation (
  name text primary key,
  value text not null
);

-- Who came in, who failed, who was invited. Append-only; kept at least two years.
create table account_events (
  commune_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  what text not null,
  account_id uuid,
  -- Who or what it was about: a username that was tried, a membership that was invited.
  about text,
  address text,
  primary key (commune_id, id)
);

create index memberships_by_account on records (commune_id, (doc ->> 'account')) where kind = 'membership';
