using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using T5Platform.Storage.Model;

namespace T5Platform.Storage.Migrations;

/// <summary>Table <c>studies</c>. It is read and written by statements alone, so the model does not know it.</summary>
[DbContext(typeof(T5DbContext))]
[Migration("20250202000000_Studies")]
public sealed class Studies : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        create table studies (
            name text not null,
            version bigint not null,
            yaml text not null,
            submitted_at timestamptz not null,
            constraint studies_key primary key (name, version));
        """);

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("drop table studies");
}
