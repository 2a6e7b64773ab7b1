-- What Orleans asks of the membership tables. Names of keys, parameters and result columns are the provider's; each text is
-- one statement, so each is atomic by itself.

insert into orleansquery (querykey, querytext) values

('GatewaysQueryKey', $text$
    select address as "Address", proxy_port as "ProxyPort", generation as "Generation"
    from orleans_membership
    where deployment_id = @DeploymentId and status = @Status and proxy_port > 0
$text$),

-- At least one row, with the version, even when nobody is a member.
('MembershipReadAllKey', $text$
    select v.deployment_id as "DeploymentId", m.address as "Address", m.port as "Port", m.generation as "Generation",
           m.silo_name as "SiloName", m.host_name as "HostName", m.status as "Status", m.proxy_port as "ProxyPort",
           m.suspect_times as "SuspectTimes", m.start_time as "StartTime", m.alive_time as "IAmAliveTime", v.version as "Version"
    from orleans_membership_version v
    left join orleans_membership m on m.deployment_id = v.deployment_id
    where v.deployment_id = @DeploymentId
$text$),

('MembershipReadRowKey', $text$
    select v.deployment_id as "DeploymentId", m.address as "Address", m.port as "Port", m.generation as "Generation",
           m.silo_name as "SiloName", m.host_name as "HostName", m.status as "Status", m.proxy_port as "ProxyPort",
           m.suspect_times as "SuspectTimes", m.start_time as "StartTime", m.alive_time as "IAmAliveTime", v.version as "Version"
    from orleans_membership_version v
    left join orleans_membership m
      on m.deployment_id = v.deployment_id and m.address = @Address and m.port = @Port and m.generation = @Generation
    where v.deployment_id = @DeploymentId
$text$),

-- True when the row is new.
('InsertMembershipVersionKey', $text$
    with inserted as (
        insert into orleans_membership_version (deployment_id) values (@DeploymentId)
        on conflict (deployment_id) do nothing
        returning 1)
    select exists (select 1 from inserted)
$text$),

-- Takes the version first: of two writers with the same version one finds it changed and writes nothing.
('InsertMembershipKey', $text$
    with taken as (
        update orleans_membership_version set version = version + 1, changed_at = now()
        where deployment_id = @DeploymentId and version = @Version
          and not exists (
            select 1 from orleans_membership
            where deployment_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
        returning 1),
    inserted as (
        insert into orleans_membership
            (deployment_id, address, port, generation, silo_name, host_name, status, proxy_port, start_time, alive_time)
        select @DeploymentId, @Address, @Port, @Generation, @SiloName, @HostName, @Status, @ProxyPort, @StartTime, @IAmAliveTime
        from taken
        returning 1)
    select exists (select 1 from inserted)
$text$),

('UpdateMembershipKey', $text$
    with taken as (
        update orleans_membership_version set version = version + 1, changed_at = now()
        where deployment_id = @DeploymentId and version = @Version
          and exists (
            select 1 from orleans_membership
            where deployment_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation)
        returning 1),
    updated as (
        update orleans_membership
        set status = @Status, suspect_times = @SuspectTimes, alive_time = @IAmAliveTime
        from taken
        where deployment_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation
        returning 1)
    select exists (select 1 from updated)
$text$),

-- A sign of life only: no change of membership, so no new version.
('UpdateIAmAlivetimeKey', $text$
    update orleans_membership set alive_time = @IAmAliveTime
    where deployment_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation
$text$),

('DeleteMembershipTableEntriesKey', $text$
    delete from orleans_membership_version where deployment_id = @DeploymentId
$text$),

-- 6 is SiloStatus.Dead. Must exist although 10.4 removes dead silos one by one with the key below.
('CleanupDefunctSiloEntriesKey', $text$
    delete from orleans_membership
    where deployment_id = @DeploymentId and alive_time < @IAmAliveTime and status = 6
$text$),

-- One dead silo, if nobody has touched its row since it was read.
('CleanupDefunctSiloEntryKey', $text$
    delete from orleans_membership
    where deployment_id = @DeploymentId and address = @Address and port = @Port and generation = @Generation
      and status = 6 and start_time = @StartTime and alive_time = @IAmAliveTime
      and suspect_times is not distinct from @SuspectTimes
$text$)

on conflict (querykey) do update set querytext = excluded.querytext;
