-- What Orleans asks of the reminders' table. Hashes are 32-bit and compared as signed numbers: the provider picks the first
-- range when begin < end in that order, and the second, which wraps, otherwise.

insert into orleansquery (querykey, querytext) values

('UpsertReminderRowKey', $text$
    insert into orleans_reminders (service_id, grain_id, reminder_name, grain_hash, start_time, period)
    values (@ServiceId, @GrainId, @ReminderName, @GrainHash, @StartTime, @Period)
    on conflict (service_id, grain_id, reminder_name) do update
    set start_time = excluded.start_time, period = excluded.period, grain_hash = excluded.grain_hash, version = excluded.version
    returning version as "Version"
$text$),

('ReadReminderRowsKey', $text$
    select grain_id as "GrainId", reminder_name as "ReminderName", start_time as "StartTime", period as "Period", version as "Version"
    from orleans_reminders
    where service_id = @ServiceId and grain_id = @GrainId
$text$),

('ReadReminderRowKey', $text$
    select grain_id as "GrainId", reminder_name as "ReminderName", start_time as "StartTime", period as "Period", version as "Version"
    from orleans_reminders
    where service_id = @ServiceId and grain_id = @GrainId and reminder_name = @ReminderName
$text$),

('ReadRangeRows1Key', $text$
    select grain_id as "GrainId", reminder_name as "ReminderName", start_time as "StartTime", period as "Period", version as "Version"
    from orleans_reminders
    where service_id = @ServiceId and grain_hash > @BeginHash and grain_hash <= @EndHash
$text$),

('ReadRangeRows2Key', $text$
    select grain_id as "GrainId", reminder_name as "ReminderName", start_time as "StartTime", period as "Period", version as "Version"
    from orleans_reminders
    where service_id = @ServiceId and (grain_hash > @BeginHash or grain_hash <= @EndHash)
$text$),

('DeleteReminderRowKey', $text$
    with deleted as (
        delete from orleans_reminders
        where service_id = @ServiceId and grain_id = @GrainId and reminder_name = @ReminderName and version = @Version
        returning 1)
    select exists (select 1 from deleted)
$text$),

('DeleteReminderRowsKey', $text$
    delete from orleans_reminders where service_id = @ServiceId
$text$)

on conflict (querykey) do update set querytext = excluded.querytext;
