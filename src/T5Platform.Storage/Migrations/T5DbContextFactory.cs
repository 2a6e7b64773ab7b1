using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using T5Platform.Storage.Model;

namespace T5Platform.Storage.Migrations;

/// <summary>For <c>dotnet ef migrations add</c> only: it compares models and needs no server.</summary>
internal sealed class T5DbContextFactory : IDesignTimeDbContextFactory<T5DbContext>
{
    public T5DbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<T5DbContext>().UseNpgsql("Host=localhost;Database=t5platform").Options);
}
