using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using T5Platform.Storage.Model;

namespace T5Platform.Storage.Migrations;

/// <summary>Table <c>sweeps</c>. It is read and written by statements alone, so the model does not know it.</summary>
[DbContext(typeof(T5DbContext))]
[Migration("20250201000000_Sweeps")]
public sealed class Sweeps : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table sweeps (
            id uuid constraint sweeps_key primary key,
            name text not null,
            definition text not null,
            state text not null,
            reason text,
            submitted_at timestamptz not null,
            ended_at timestamptz,
            version bigint not null);
        create index sweeps_by_age on sweeps (submitted_at desc, id desc);
        create index sweeps_unfinished on sweeps (id) where ended_at is null;
        """);

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table sweeps");
}
