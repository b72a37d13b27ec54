/**
 * Settings given on the command line at each start, so that they belong to this version of Tổ Số and not
 * to the data folder. Tuned for server and database together in 250 MB; a commit is on disk when it returns.
 */
const settings: Record<string, string> = {
  listen_addresses: "",
  unix_socket_permissions: "0700",
  max_connections: "40",
  superuser_reserved_connections: "2",

  shared_buffers: "40MB",
  huge_pages: "off",
  work_mem: "4MB",
  maintenance_work_mem: "32MB",
  effective_cache_size: "512MB",
  temp_file_limit: "2GB",
  jit: "off",

  io_method: "sync",
  max_worker_processes: "2",
  max_parallel_workers: "0",
  max_parallel_workers_per_gather: "0",
  max_logical_replication_workers: "0",
  autovacuum_worker_slots: "2",
  autovacuum_max_workers: "1",

  fsync: "on",
  synchronous_commit: "on",
  full_page_writes: "on",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "512MB",
  checkpoint_timeout: "15min",
  random_page_cost: "1.1",

  timezone: "Asia/Ho_Chi_Minh",
  log_timezone: "Asia/Ho_Chi_Minh",
  client_encoding: "UTF8",
  idle_in_transaction_session_timeout: "60s",
  logging_collector: "off",
  log_checkpoints: "off",
  log_line_prefix: "%m [%p] ",
};

/** `-c name=value` arguments of postgres for a server that listens only on the socket in `socketFolder`. */
export function postgresArguments(socketFolder: string): string[] {
  return Object.entries({ ...settings, unix_socket_directories: socketFolder }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
}
