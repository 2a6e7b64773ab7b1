using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace T5Platform.Storage.Migrations
{
    /// <inheritdoc />
    public partial class SharedRuns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string[]>(
                name: "run_hashes",
                table: "experiments",
                type: "text[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<Guid[]>(
                name: "shared_holders",
                table: "experiments",
                type: "uuid[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.CreateIndex(
                name: "experiments_by_run_hash",
                table: "experiments",
                column: "run_hashes")
                .Annotation("Npgsql:IndexMethod", "gin");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "experiments_by_run_hash",
                table: "experiments");

            migrationBuilder.DropColumn(
                name: "run_hashes",
                table: "experiments");

            migrationBuilder.DropColumn(
                name: "shared_holders",
                table: "experiments");
        }
    }
}
